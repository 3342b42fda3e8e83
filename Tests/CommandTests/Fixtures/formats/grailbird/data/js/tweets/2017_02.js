Grailbird.data.tweets_2017_02 = 
[
  {
    "id": 3,
    "id_str": "3",
    "full_text": "Good evening",
    "created_at": "2017-02-15 09:00:00 +0000",
    "user": {
      "name": "Ada",
      "screen_name": "ada_example",
      "id_str": "7"
    }
  }
]