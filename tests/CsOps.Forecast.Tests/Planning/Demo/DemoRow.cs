namespace CsOps.Forecast.Tests.Planning.Demo;

internal sealed record DemoRow(DateTimeOffset Start, int Offered, int Handled, int Abandoned, int FlowedOut, long HandleSeconds, long WaitSeconds)
{
    public DateOnly Date => DateOnly.FromDateTime(Start.DateTime);

    public static DemoRow Parse(string line)
    {
        var f = line.Split(',');
        return new DemoRow(DateTimeOffset.Parse(f[1]), int.Parse(f[3]), int.Parse(f[4]), int.Parse(f[5]), int.Parse(f[6]), long.Parse(f[7]), long.Parse(f[8]));
    }
}
