window.YTD.community_tweet.part0 = [
  {
    "tweet": {
      "id": "6",
      "id_str": "6",
      "full_text": "Vote by text, among friends",
      "truncated": false,
      "created_at": "Wed Nov 22 09:31:05 +0000 2023",
      "lang": "en"
    }
  }
]