namespace CsOps.Forecast.History.Cleaning;

/// <summary>One change that cleaning made to the history of a queue.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Start">The interval's first instant, UTC.</param>
/// <param name="OldValue">Contacts offered as observed; NaN where nothing was.</param>
/// <param name="NewValue">Contacts offered as models see it; NaN where they see nothing.</param>
/// <param name="Weight">How far models believe the new value, in [0, 1].</param>
/// <param name="Reason">Why, for people, for example <c>outage (events.csv)</c>.</param>
public sealed record CleaningChange(string Queue, DateTimeOffset Start, double OldValue, double NewValue, double Weight, string Reason);
