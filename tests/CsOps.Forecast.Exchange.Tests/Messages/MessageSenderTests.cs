using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Messages;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Messages;

public sealed class MessageSenderTests
{
    private const string Secret = "T000-very-secret";

    private static readonly WebhookAddress Address = WebhookAddress.OfListener(new Uri($"https://hooks.example/services/{Secret}"));

    [Fact]
    public async Task Message_is_posted_once_as_json()
    {
        var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.OK));

        var attempts = await server.SendAsync();

        Assert.Equal((1, "POST", "application/json; charset=utf-8", "{}"), (attempts, server.Method, server.ContentType, server.Body));
        Assert.Empty(server.Clock.Waits);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Message_is_tried_again_with_growing_waits(int status)
    {
        var server = new Server(attempt => new HttpResponseMessage(attempt < 4 ? (HttpStatusCode)status : HttpStatusCode.OK));

        Assert.Equal(4, await server.SendAsync());
        Assert.Equal(3, server.Clock.Waits.Count);
        Assert.All(server.Clock.Waits.Select((wait, i) => wait / TimeSpan.FromSeconds(Math.Pow(2, i))), share => Assert.InRange(share, 0.5, 1));
    }

    [Fact]
    public async Task Waits_are_the_same_for_the_same_seed_and_others_for_another()
    {
        async Task<IReadOnlyList<TimeSpan>> WaitsOf(int seed)
        {
            var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.BadGateway), new SendOptions { Seed = seed });
            await Assert.ThrowsAsync<ExportException>(server.SendAsync);
            return server.Clock.Waits;
        }

        Assert.Equal(await WaitsOf(1), await WaitsOf(1));
        Assert.NotEqual(await WaitsOf(1), await WaitsOf(2));
    }

    [Fact]
    public async Task Retry_after_is_respected()
    {
        var server = new Server(attempt => attempt == 1
            ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(17)) } }
            : new HttpResponseMessage(HttpStatusCode.OK));

        Assert.Equal(2, await server.SendAsync());
        Assert.Equal([TimeSpan.FromSeconds(17)], server.Clock.Waits);
    }

    [Fact]
    public async Task Retry_after_an_hour_is_given_up()
    {
        var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(1)) } });

        var failure = await Assert.ThrowsAsync<ExportException>(server.SendAsync);

        Assert.Contains("tried 1 times: it answered 429", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "invalid_blocks", "400 (invalid_blocks)")]
    [InlineData(404, Secret, "404.")]
    [InlineData(403, "<html>No</html>", "403.")]
    [InlineData(302, "", "302, a redirect, which is not followed")]
    [InlineData(307, "", "307, a redirect, which is not followed")]
    public async Task Refusals_are_final_and_tell_no_secret(int status, string body, string expected)
    {
        var server = new Server(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body), Headers = { Location = new Uri("https://elsewhere.example/") } });

        var failure = await Assert.ThrowsAsync<ExportException>(server.SendAsync);

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, server.Attempts);
    }

    [Fact]
    public async Task Faults_of_the_network_are_tried_again_and_tell_no_secret()
    {
        var server = new Server(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, $"refused: https://hooks.example/services/{Secret}"));

        var failure = await Assert.ThrowsAsync<ExportException>(server.SendAsync);

        Assert.Equal(4, server.Attempts);
        Assert.Contains("ConnectionError", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_breaks_off_is_a_fault_of_the_network()
    {
        var server = new Server(attempt => attempt == 1 ? new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StreamContent(new BrokenStream()) } : new HttpResponseMessage(HttpStatusCode.OK));

        Assert.Equal(2, await server.SendAsync());
    }

    [Fact]
    public async Task Message_goes_over_the_loopback_and_redirects_stay_where_they_are()
    {
        var ct = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = WebhookAddress.OfListener(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/services/{Secret}"));
        using var sender = new MessageSender(new SendOptions { Attempts = 1 });

        var ok = AnswerAsync(listener, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok", ct);
        var attempts = await sender.SendAsync(address, "{\"text\":\"ж\"}", ct);
        var request = await ok;
        var redirect = AnswerAsync(listener, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", ct);
        var failure = await Assert.ThrowsAsync<ExportException>(() => sender.SendAsync(address, "{}", ct));
        await redirect;

        Assert.Equal(1, attempts);
        Assert.StartsWith($"POST /services/{Secret} HTTP/1.1", request, StringComparison.Ordinal);
        Assert.EndsWith("{\"text\":\"ж\"}", request, StringComparison.Ordinal);
        Assert.Contains("not followed", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://hooks.example/x", "https://")]
    [InlineData("hooks.example/secret-x", "https://")]
    [InlineData("https://me:secret-x@hooks.example/x", "user name")]
    [InlineData("https://other.example/secret-x", "--allow-host other.example")]
    [InlineData("https://hooks.example:8443/secret-x", "--allow-host hooks.example:8443")]
    [InlineData("https://hooks.example.evil.example/secret-x", "not allowed")]
    [InlineData("", "no address")]
    public void Address_of_another_kind_or_host_is_refused_and_not_shown(string text, string expected)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("address", text + "\n");

        var failure = Assert.Throws<ExportException>(() => WebhookAddress.Read($"file:{file}", ["hooks.example"]));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-x", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_is_read_from_a_file_and_never_shows_itself()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("address", $"https://HOOKS.example/services/{Secret}\n");

        var address = WebhookAddress.Read($"file:{file}", ["hooks.example"]);

        Assert.DoesNotContain(Secret, address.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(Secret, address.Uri.AbsolutePath, StringComparison.Ordinal);
        Assert.Throws<ExportException>(() => WebhookAddress.Read("env:CSOPS_NO_SUCH_VARIABLE", ["hooks.example"]));
        var typed = Assert.Throws<ExportException>(() => WebhookAddress.Read($"https://hooks.example/{Secret}", ["hooks.example"]));
        Assert.DoesNotContain(Secret, typed.Message, StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(TcpListener listener, string answer, CancellationToken cancellationToken)
    {
        using var client = await listener.AcceptTcpClientAsync(cancellationToken);
        await using var stream = client.GetStream();
        var buffer = new byte[4096];
        var request = "";
        while (!(request.Contains("\r\n\r\n", StringComparison.Ordinal) && request.TrimEnd().EndsWith('}')))
        {
            var count = await stream.ReadAsync(buffer, cancellationToken);
            if (count == 0)
            {
                break;
            }

            request += Encoding.UTF8.GetString(buffer, 0, count);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken);
        return request;
    }

    /// <summary>An answer of which nothing arrives.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");
    }

    /// <summary>A server in this process, whose clock jumps over every wait.</summary>
    private sealed class Server(Func<int, HttpResponseMessage> answer, SendOptions? options = null) : HttpMessageHandler
    {
        public JumpingClock Clock { get; } = new();

        public int Attempts { get; private set; }

        public string? Method { get; private set; }

        public string? ContentType { get; private set; }

        public string? Body { get; private set; }

        public async Task<int> SendAsync()
        {
            using var sender = new MessageSender(this, (options ?? new SendOptions()) with { Clock = Clock });
            return await sender.SendAsync(Address, "{}", TestContext.Current.CancellationToken);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Attempts++;
            (Method, ContentType, Body) = (request.Method.Method, request.Content!.Headers.ContentType!.ToString(), await request.Content.ReadAsStringAsync(cancellationToken));
            return answer(Attempts);
        }
    }

    /// <summary>A clock whose timers of more than the timeout's length never fire, and whose others fire at once and are remembered.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

        private readonly List<TimeSpan> _waits = [];

        public IReadOnlyList<TimeSpan> Waits => _waits;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == AttemptTimeout || dueTime == Timeout.InfiniteTimeSpan)
            {
                return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
            }

            _waits.Add(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
