namespace CsOps.Forecast.Files;

/// <summary>A stream whose beginning has been looked at and is read again, and which remembers how it ended.</summary>
internal sealed class SampledStream(Stream inner, int sampleSize) : Stream
{
    private readonly byte[] _sample = new byte[sampleSize];
    private int _sampleLength = -1;
    private int _position;
    private byte _last;

    /// <summary>The first bytes, as many as there are up to the sample size; read once, before anything else.</summary>
    public ReadOnlySpan<byte> Sample
    {
        get
        {
            if (_sampleLength < 0)
            {
                _sampleLength = inner.ReadAtLeast(_sample, _sample.Length, throwOnEndOfStream: false);
            }

            return _sample.AsSpan(0, _sampleLength);
        }
    }

    /// <summary>Bytes handed out so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Whether the last byte handed out belongs to a line break (or nothing was read).</summary>
    public bool EndsWithLineBreak => BytesRead == 0 || _last is (byte)'\n' or (byte)'\r' or 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Passes over the first <paramref name="count"/> bytes of the sample.</summary>
    public void Skip(int count) => _position = count;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var rest = Sample[_position..];
        int read;
        if (rest.IsEmpty)
        {
            read = inner.Read(buffer);
        }
        else
        {
            read = Math.Min(rest.Length, buffer.Length);
            rest[..read].CopyTo(buffer);
            _position += read;
        }

        BytesRead += read;
        _last = read > 0 ? buffer[read - 1] : _last;
        return read;
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
