namespace CsOps.Forecast.Tests.Forecasting.Recorded;

/// <summary>A series that the recorded answers are about; index 0 is step 1.</summary>
internal sealed record RecordedSeries(string Name, int Period, double[] Values);
