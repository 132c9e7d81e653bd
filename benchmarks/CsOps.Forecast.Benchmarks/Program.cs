using BenchmarkDotNet.Running;
using CsOps.Forecast.Benchmarks;

if (args is ["race"])
{
    return ErlangCRace.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
