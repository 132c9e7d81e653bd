namespace CsOps.Forecast.Exchange.Inference;

/// <summary>What a column may be about, as far as its name tells.</summary>
internal enum ColumnRole
{
    Arrival,
    Queue,
    Id,
    Customer,
    Handle,
    HandlePart,
    Wait,
    Outcome,
    Offered,
    Handled,
    Abandoned,
}
