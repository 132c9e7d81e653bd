namespace CsOps.Forecast.Planning;

/// <summary>How contacts of a queue arrive, which decides how it is staffed.</summary>
public enum Channel
{
    /// <summary>Calls: answered at once, one at a time.</summary>
    Voice,

    /// <summary>Chats: answered at once, several at a time.</summary>
    Chat,

    /// <summary>Tickets and e-mail: deferred work with a deadline.</summary>
    Ticket,
}
