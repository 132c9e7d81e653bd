using CsOps.Forecast.Exchange.Rows;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>A part of a workbook while it is unpacked: never longer than the archive says, and interrupted where the import is.</summary>
/// <param name="inner">The unpacked bytes, disposed with this one.</param>
/// <param name="length">The length that the archive says.</param>
/// <param name="onRead">Called after each read; what it throws ends the reading. Null for nothing.</param>
internal sealed class PartStream(Stream inner, long length, Action? onRead) : ForwardStream
{
    private long _left = length;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _left -= read;
        onRead?.Invoke();
        return _left >= 0 ? read : throw new InvalidDataException("A part is longer than the archive says.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
