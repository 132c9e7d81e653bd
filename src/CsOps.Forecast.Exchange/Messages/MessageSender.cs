using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Messages;

/// <summary>Posts a message to a webhook.</summary>
/// <remarks>
/// Tried again after 429, a fault of the server (5xx), a fault of the network or a timeout, and nothing else; a server's <c>Retry-After</c> is respected. Redirects are never followed. A message whose answer
/// got lost may be posted twice. No error holds the address.
/// </remarks>
public sealed class MessageSender : IDisposable
{
    private const int MostReason = 40;
    private const int TooManyRequests = 429;

    private readonly HttpClient _client;
    private readonly SendOptions _options;
    private readonly Random _chance;

    /// <summary>A sender over the network.</summary>
    /// <param name="options">How; null for the defaults.</param>
    public MessageSender(SendOptions? options = null)
        : this(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }, options ?? new SendOptions())
    {
    }

    /// <summary>A sender over anything.</summary>
    internal MessageSender(HttpMessageHandler handler, SendOptions options)
    {
        _client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _options = options;
        _chance = new Random(options.Seed);
    }

    /// <summary>Posts JSON.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="json">The message.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How often it was tried, 1 or more.</returns>
    /// <exception cref="ExportException">It was refused, or could not be delivered; the message says why.</exception>
    public async Task<int> SendAsync(WebhookAddress address, string json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(json);
        for (var attempt = 1; ; attempt++)
        {
            var (problem, mayHelp, asked) = await TryAsync(address, json, cancellationToken).ConfigureAwait(false);
            if (problem is null)
            {
                return attempt;
            }

            if (!mayHelp || attempt == _options.Attempts || asked > _options.LongestWait)
            {
                throw new ExportException(string.Create(CultureInfo.InvariantCulture, $"the message was not delivered to {address.Uri.IdnHost}, tried {attempt} times: {problem}."));
            }

            await Task.Delay(WaitAfter(attempt, asked), _options.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<(string? Problem, bool MayHelp, TimeSpan Asked)> TryAsync(WebhookAddress address, string json, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address.Uri) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            return response.IsSuccessStatusCode
                ? (null, false, TimeSpan.Zero)
                : (await WordsAsync(response, address, either.Token).ConfigureAwait(false), status is TooManyRequests or >= 500, AskedFor(response.Headers.RetryAfter));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (string.Create(CultureInfo.InvariantCulture, $"no answer within {_options.Timeout.TotalSeconds:0.#} s"), true, TimeSpan.Zero);
        }
        catch (HttpRequestException fault)
        {
            return ($"a fault of the network ({fault.HttpRequestError})", true, TimeSpan.Zero);
        }
        catch (IOException)
        {
            return ("a fault of the network (its answer broke off)", true, TimeSpan.Zero);
        }
    }

    /// <summary>The status, and the reason where it is a plain word that is no part of the address.</summary>
    private static async Task<string> WordsAsync(HttpResponseMessage response, WebhookAddress address, CancellationToken cancellationToken)
    {
        if (response.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest)
        {
            return string.Create(CultureInfo.InvariantCulture, $"it answered {(int)response.StatusCode}, a redirect, which is not followed");
        }

        var buffer = new byte[MostReason + 1];
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var reason = Encoding.ASCII.GetString(buffer, 0, length).Trim();
        var isPlain = length <= MostReason && reason.Length > 0 && reason.All(c => c is '_' or (>= 'a' and <= 'z')) && !address.Uri.OriginalString.Contains(reason, StringComparison.OrdinalIgnoreCase);
        return string.Create(CultureInfo.InvariantCulture, $"it answered {(int)response.StatusCode}{(isPlain ? $" ({reason})" : "")}");
    }

    private TimeSpan AskedFor(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > _options.Clock.GetUtcNow() ? date - _options.Clock.GetUtcNow() : TimeSpan.Zero);

    /// <summary>What the server asked for, or the doubled wait less up to half of it by chance.</summary>
    private TimeSpan WaitAfter(int attempt, TimeSpan asked)
    {
        var usual = _options.FirstWait * Math.Pow(2, attempt - 1) * (1 - (0.5 * _chance.NextDouble()));
        return asked > usual ? asked : usual;
    }
}
