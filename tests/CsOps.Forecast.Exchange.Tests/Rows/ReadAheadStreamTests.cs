using System.Security.Cryptography;
using CsOps.Forecast.Exchange.Rows;

namespace CsOps.Forecast.Exchange.Tests.Rows;

public sealed class ReadAheadStreamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((1 << 20) - 1)]
    [InlineData(1 << 20)]
    [InlineData((3 << 20) + 7)]
    public void Read_any_length_gives_the_same_bytes_and_their_hash(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        using var stream = new ReadAheadStream(new Trickle(bytes));
        using var copy = new MemoryStream();
        stream.CopyTo(copy, 777);
        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stream.Finish());
    }

    [Fact]
    public void Finish_before_the_end_hashes_what_was_not_read_too()
    {
        var bytes = new byte[5 << 20];
        new Random(2).NextBytes(bytes);
        using var stream = new ReadAheadStream(new MemoryStream(bytes));
        stream.ReadExactly(new byte[100]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stream.Finish());
    }

    [Fact]
    public void Read_passes_on_what_the_inner_stream_throws()
    {
        using var stream = new ReadAheadStream(new Trickle([1, 2, 3], fails: true));
        Assert.Throws<IOException>(() => stream.CopyTo(Stream.Null));
    }

    [Fact]
    public void Dispose_while_it_reads_ahead_disposes_the_inner_stream_and_throws_nothing()
    {
        var inner = new Trickle([1, 2, 3], fails: true);
        new ReadAheadStream(inner).Dispose();
        Assert.True(inner.IsDisposed);
    }

    /// <summary>A stream that gives less than asked for, as pipes do, and may fail at its end.</summary>
    private sealed class Trickle(byte[] bytes, bool fails = false) : MemoryStream(bytes)
    {
        public bool IsDisposed { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) =>
            Position == Length && fails ? throw new IOException("lost") : base.Read(buffer, offset, Math.Min(count, 4093));

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
