window.YTD.tweet.part0 = [
  {
    "id": "1",
    "id_str": "1",
    "full_text": "Vote by text &amp; more",
    "truncated": false,
    "created_at": "Wed Nov 22 09:31:05 +0000 2023",
    "lang": "en"
  },
  {
    "id": "2",
    "id_str": "2",
    "full_text": "Good morning",
    "truncated": false,
    "created_at": "Wed Nov 22 09:31:05 +0000 2023",
    "lang": "en"
  }
]