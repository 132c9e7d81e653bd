using CsOps.Forecast.Forecasting.Reconciliation;
using CsOps.Forecast.Planning.Totals;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>Which sums of a centre's forecasts are asked for; all levels where none is named.</summary>
internal sealed record TotalRequest(TotalPeriod By, TotalLevel? Level, ReconciliationMethod Reconciliation)
{
    /// <summary>Whether nothing but the queues' intervals is asked for, as they were forecast.</summary>
    public bool IsPlain => By == TotalPeriod.Interval && (Level is null or TotalLevel.Queue) && Reconciliation == ReconciliationMethod.BottomUp;
}
