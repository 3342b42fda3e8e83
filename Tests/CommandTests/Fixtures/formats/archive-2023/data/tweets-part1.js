window.YTD.tweets.part1 = [
  {
    "tweet": {
      "id": "4",
      "id_str": "4",
      "full_text": "Good morning",
      "truncated": false,
      "created_at": "Wed Nov 22 09:31:05 +0000 2023",
      "lang": "en"
    }
  }
]