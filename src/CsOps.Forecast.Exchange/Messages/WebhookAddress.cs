using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Messages;

/// <summary>The address of a webhook, which is a secret: whoever knows it can post. It never shows itself.</summary>
public sealed class WebhookAddress
{
    /// <summary>How an address is named.</summary>
    public const string Expected = "env:NAME, an environment variable, or file:PATH, a file with the address alone";

    private const string EnvironmentPrefix = "env:";
    private const string FilePrefix = "file:";

    private WebhookAddress(Uri uri)
    {
        Uri = uri;
    }

    /// <summary>The address.</summary>
    internal Uri Uri { get; }

    /// <summary>Reads the address from where it is kept.</summary>
    /// <param name="source"><c>env:NAME</c> or <c>file:PATH</c>.</param>
    /// <param name="allowedHosts">The hosts that may be posted to: <c>hooks.slack.com</c>, or <c>host:port</c> where the port is not 443.</param>
    /// <exception cref="ExportException">
    /// There is none, it is no absolute HTTPS address, it has a user name in it, or its host is not allowed. No message holds any part of the address but its host.
    /// </exception>
    public static WebhookAddress Read(string source, IEnumerable<string> allowedHosts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(allowedHosts);
        var text = TextOf(source).Trim();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
        {
            throw new ExportException($"{source} holds no address that begins with https://");
        }

        if (uri.UserInfo.Length > 0 || text.AsSpan().ContainsAny('\n', '\r'))
        {
            throw new ExportException($"{source} holds more than an address; expected one line without a user name in it.");
        }

        var host = uri.IsDefaultPort ? uri.IdnHost : string.Create(CultureInfo.InvariantCulture, $"{uri.IdnHost}:{uri.Port}");
        return allowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            ? new WebhookAddress(uri)
            : throw new ExportException($"{source} is an address at {host}, which is not allowed. If it is right, add --allow-host {host}.");
    }

    /// <summary>The address of a test's own listener.</summary>
    internal static WebhookAddress OfListener(Uri uri) => new(uri);

    /// <summary>Words that tell nothing.</summary>
    public override string ToString() => "(a secret address)";

    private static string TextOf(string source)
    {
        if (source.StartsWith(EnvironmentPrefix, StringComparison.Ordinal) && source[EnvironmentPrefix.Length..] is { Length: > 0 } name)
        {
            return Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new ExportException($"the environment variable {name} is not set or empty.");
        }

        if (source.StartsWith(FilePrefix, StringComparison.Ordinal) && source[FilePrefix.Length..] is { Length: > 0 } path)
        {
            return File.Exists(path) ? File.ReadAllText(path) : throw new ExportException($"there is no file {path}.");
        }

        throw new ExportException($"--url-from: expected {Expected}. An address itself is never an argument: others see those.");
    }
}
