window.YTD.deleted_tweets.part0 = [
  {
    "tweet": {
      "id": "5",
      "id_str": "5",
      "full_text": "Vote by text, deleted",
      "truncated": false,
      "created_at": "Wed Nov 22 09:31:05 +0000 2023",
      "lang": "en"
    }
  }
]