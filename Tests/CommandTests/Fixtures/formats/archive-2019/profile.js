window.YTD.profile.part0 = [
  {
    "profile": {
      "description": {
        "bio": "Bakes bread &amp; cakes",
        "website": "https://bread.example",
        "location": "Utrecht"
      },
      "avatarMediaUrl": ""
    }
  }
]