window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "91",
      "updatedAt": "2023-11-22T09:31:05.000Z",
      "lifecycle": {
        "value": "Normal"
      },
      "createdAt": "2023-11-22T09:31:05.000Z",
      "core": {
        "styletags": [],
        "urls": [],
        "text": "This is a text that goes on and on, as a text may since there are long ones, and it tells of bread and of cakes, of flour and of yeast, of ovens that are too hot and of ovens that are too cold, of the mill by the lake and the baker's boat, and then of a table at the window, where I heard that you can vote by text",
        "mentions": [],
        "cashtags": [],
        "hashtags": []
      }
    }
  },
  {
    "noteTweet": {
      "noteTweetId": "92",
      "createdAt": "2023-11-22T09:31:05.000Z",
      "core": {
        "text": "A long text whose tweet is gone: vote by text"
      }
    }
  }
]