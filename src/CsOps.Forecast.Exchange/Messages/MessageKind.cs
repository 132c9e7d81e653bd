namespace CsOps.Forecast.Exchange.Messages;

/// <summary>Who reads a message about a plan.</summary>
public enum MessageKind
{
    /// <summary>Slack: Block Kit, for an incoming webhook.</summary>
    Slack,

    /// <summary>Microsoft Teams: an Adaptive Card of version 1.4, for a Workflows webhook.</summary>
    Teams,

    /// <summary>Zapier, UiPath and others: plain JSON.</summary>
    Webhook,
}
