namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>A clock that stands still.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public override long GetTimestamp() => 0;
}
