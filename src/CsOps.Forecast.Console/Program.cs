using System.Text;
using CsOps.Forecast.Console.Hosting;

System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CsopsProgram.RunAsync(args, Terminal.OfProcess());
