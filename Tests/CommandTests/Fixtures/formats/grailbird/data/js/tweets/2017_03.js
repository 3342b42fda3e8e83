Grailbird.data.tweets_2017_03 = 
[
  {
    "id": 1,
    "id_str": "1",
    "text": "Vote by text",
    "created_at": "2017-03-15 09:00:00 +0000",
    "user": {
      "name": "Ada",
      "screen_name": "ada_example",
      "id_str": "7"
    }
  },
  {
    "id": 2,
    "id_str": "2",
    "text": "Good morning",
    "created_at": "2017-03-14 09:00:00 +0000",
    "user": {
      "name": "Ada",
      "screen_name": "ada_example",
      "id_str": "7"
    }
  }
]