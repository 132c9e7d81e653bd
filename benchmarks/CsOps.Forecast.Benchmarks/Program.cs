using BenchmarkDotNet.Running;
using CsOps.Forecast.Benchmarks;

if (args is ["race"])
{
    return ErlangCRace.Run();
}

if (args is ["tickets", var rows, var path])
{
    TicketExport.Write(path, long.Parse(rows, CultureInfo.InvariantCulture));
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
