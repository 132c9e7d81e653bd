namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>A part of a workbook while it is unpacked: never longer than the archive says, and interrupted where the import is.</summary>
/// <param name="inner">The unpacked bytes, disposed with this one.</param>
/// <param name="length">The length that the archive says.</param>
/// <param name="onRead">Called after each read; what it throws ends the reading. Null for nothing.</param>
internal sealed class PartStream(Stream inner, long length, Action? onRead) : Stream
{
    private long _left = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _left -= read;
        onRead?.Invoke();
        return _left >= 0 ? read : throw new InvalidDataException("A part is longer than the archive says.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
