namespace CsOps.Forecast.Console.Tests.Commands.Queueing;

/// <summary>An output that nobody reads any more.</summary>
internal sealed class ClosedPipe : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe");
}
