using System.Text;

namespace CsOps.Forecast.Console.Tests.Commands.Queueing;

/// <summary>A program that asks a question and waits: each read gives one line; it keeps how much had been answered before each.</summary>
internal sealed class OneLineAtATime(IEnumerable<string> lines, Func<long> sent) : MemoryStream
{
    private readonly Queue<string> _lines = new(lines);

    public List<long> SentBefore { get; } = [];

    public override int Read(byte[] buffer, int offset, int count)
    {
        SentBefore.Add(sent());
        return _lines.TryDequeue(out var line) ? Encoding.UTF8.GetBytes(line + "\n", buffer.AsSpan(offset, count)) : 0;
    }
}
