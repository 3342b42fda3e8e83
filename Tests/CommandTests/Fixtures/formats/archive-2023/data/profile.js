window.YTD.profile.part0 = [
  {
    "profile": {
      "description": {
        "bio": "Bakes bread",
        "website": "",
        "location": "Utrecht"
      }
    }
  }
]