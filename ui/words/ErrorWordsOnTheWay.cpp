// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"
#include "ui/words/ErrorWords.h"

#include "aws/Endpoint.h"
#include "ui/words/CaBundleWords.h"
#include "ui/words/ProxyInUse.h"
#include "ui/words/WorldWords.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isRebind(const ErrorContext &context)
{
    return context.act == ErrorContext::Act::Rebinding;
}

bool isOwnEndpoint(const ErrorContext &context)
{
    return context.world.kind() == aws::World::Kind::Elsewhere;
}

QString lookAtEndpoint(const ErrorContext &context)
{
    return context.isEnvironment ? text::filled(ErrorWords::tr("Look at %1."), ErrorWords::endpointVariable())
                                 : ErrorWords::tr("Look at the endpoint URL of the account.");
}

/// Whose certificate or port it was.
QString host(const aws::Error &error, const ErrorContext &context)
{
    return error.host.isEmpty() ? nameOf(context.world) : error.host;
}

ErrorText noAnswer(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(ErrorWords::tr("No answer from %1"), nameOf(context.world));
    text.advice = ErrorWords::checkTheWay(error, context);
    text.remedies = {Remedy::Retry};
    if (isOwnEndpoint(context))
        text.remedies.push_back(Remedy::EditAccount);
    return text;
}

} // namespace

QString ErrorWords::checkTheWay(const aws::Error &error, const ErrorContext &context)
{
    const QString proxy = proxyInUse(error.host);
    const QString way = proxy.isEmpty()
        ? tr("Check network and firewall.")
        : text::filled(tr("Check network, firewall and proxy. The proxy in use is %1."), proxy);
    return isOwnEndpoint(context) ? lookAtEndpoint(context) + u' ' + way : way;
}

ErrorText ErrorWords::hostNotFound(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(tr("Cannot find %1"), host(error, context));
    text.whatHappened = tr("This name has no address. The network may be down.");
    text.advice = tr("Check network and VPN.") + u' ' + checkTheEndpoint(context);
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::notReached(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text = noAnswer(error, context);
    text.whatHappened = error.host.isEmpty() ? tr("The connection was refused.")
                                             : text::filled(tr("%1 refused the connection."), error.host);
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::connectionLost(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text = noAnswer(error, context);
    text.whatHappened = isRebind(context)
        ? text::filled(tr("The connection broke before the answer for %1."), context.encoder)
        : tr("The connection broke before the answer.");
    return text;
}

ErrorText ErrorWords::timedOut(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text = noAnswer(error, context);
    if (isRebind(context))
        text.whatHappened =
            text::filled(tr("%1 did not answer in time about %2."), subjectOf(context.world), context.encoder);
    else
        text.whatHappened = context.act == ErrorContext::Act::Listing
            ? tr("The list did not arrive in time.")
            : text::filled(tr("%1 did not answer in time."), subjectOf(context.world));
    return text;
}

ErrorText ErrorWords::notTrusted(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Connection not trusted");
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    const QString name = host(error, context);
    switch (error.tlsProblem.value_or(aws::TlsProblem::Other)) {
    case aws::TlsProblem::NotYetValid:
        text.whatHappened = text::filled(tr("The time of the certificate of %1 has not begun yet."), name);
        text.advice = tr("Look at this computer’s clock: it may be slow.");
        break;
    case aws::TlsProblem::Expired:
        text.whatHappened = text::filled(tr("The certificate of %1 has expired."), name);
        text.advice = tr("Look at this computer’s clock: it may be fast.");
        break;
    case aws::TlsProblem::OtherHost:
        text.whatHappened = text::filled(tr("What answered as %1 has the certificate of another host."), name);
        text.advice = tr("A sign-in page of the network may be in between. Open a web page to see it.");
        break;
    case aws::TlsProblem::UnknownIssuer:
        text.whatHappened = text::filled(tr("The certificate of %1 is not trusted here."), name);
        text.advice = error.caBundleFault
            ? caBundleSentence(*error.caBundleFault)
            : tr("If your company inspects traffic, set AWS_CA_BUNDLE to its certificate file.");
        break;
    case aws::TlsProblem::NotInBundle:
        text.whatHappened = text::filled(tr("The certificate of %1 is not trusted here."), name);
        text.advice = tr("The file in AWS_CA_BUNDLE does not have its issuer. Ask for your company’s present one.");
        break;
    case aws::TlsProblem::NoCommonVersion:
        text.title = tr("No secure connection");
        text.whatHappened = text::filled(tr("%1 has no version of TLS that is safe today."), name);
        text.advice = tr("TLS 1.2 or later is needed. An old proxy or firewall may be in between.");
        break;
    case aws::TlsProblem::NotTls:
        text.title = tr("No secure connection");
        text.whatHappened = text::filled(tr("%1 does not speak https on this port."), name);
        text.advice = isOwnEndpoint(context) ? lookAtEndpoint(context) + u' ' + tr("The port may be another one.")
                                             : tr("A sign-in page of the network or a proxy may be in between.");
        break;
    case aws::TlsProblem::Other:
        text.whatHappened = text::filled(tr("There was no secure connection to %1."), name);
        text.advice = checkTheWay(error, context);
        break;
    }
    return text;
}

ErrorText ErrorWords::proxyFailed(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("No way through the proxy");
    const QString proxy = proxyInUse(error.host);
    text.whatHappened = proxy.isEmpty() ? tr("The proxy could not be reached, or it refused.")
                                        : text::filled(tr("The proxy %1 could not be reached, or it refused."), proxy);
    text.advice = tr("Check the proxy settings of this computer.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::proxyNeedsPassword(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("Proxy needs a password");
    const QString proxy = proxyInUse(error.host);
    if (error.isLoginRefused) {
        text.whatHappened = proxy.isEmpty()
            ? tr("The proxy did not accept the user name and the password.")
            : text::filled(tr("The proxy %1 did not accept the user name and the password."), proxy);
        text.advice = tr("They are not sent again until you enter them anew.");
    } else {
        text.whatHappened = proxy.isEmpty()
            ? tr("The proxy lets nothing through without a password.")
            : text::filled(tr("The proxy %1 lets nothing through without a password."), proxy);
        text.advice = tr("Enter the proxy’s user name and password.");
    }
    text.remedies = {Remedy::ProxyPassword};
    return text;
}

ErrorText ErrorWords::proxySignInUnknown(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("Proxy sign-in not supported");
    const QString proxy = proxyInUse(error.host);
    text.whatHappened = proxy.isEmpty()
        ? tr("The proxy takes no sign-in that this program has: Basic or Digest.")
        : text::filled(tr("The proxy %1 takes no sign-in that this program has: Basic or Digest."), proxy);
    text.advice = tr("It may want NTLM or Negotiate. Ask who runs the proxy.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::proxyUnusable(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("Proxy setting cannot be used");
    text.advice = tr("Write it like http://proxy.example:3128 and start this program again.");
    switch (error.proxyFault.value_or(aws::ProxyFault::NoUrl)) {
    case aws::ProxyFault::Quoted:
        text.whatHappened = text::filled(tr("The value of %1 is in quotation marks."), error.culprit);
        break;
    case aws::ProxyFault::NoUrl:
        text.whatHappened = text::filled(tr("The value of %1 is not the URL of a proxy."), error.culprit);
        text.advice += u' ' + tr("In a password, write other characters than letters and digits percent-encoded.");
        break;
    case aws::ProxyFault::Encrypted:
        text.whatHappened = text::filled(tr("%1 names a proxy that wants https for itself."), error.culprit);
        text.advice = tr("This program speaks to proxies by http or SOCKS 5. Set one of those and start again.");
        break;
    case aws::ProxyFault::UnknownScheme:
        text.whatHappened =
            text::filled(tr("%1 names a kind of proxy that this program does not know."), error.culprit);
        text.advice = tr("This program speaks to proxies by http or SOCKS 5. Set one of those and start again.");
        break;
    }
    return text;
}

ErrorText ErrorWords::unsendableHeader(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("Request cannot be sent");
    text.whatHappened = error.culprit.isEmpty()
        ? tr("A header has a name that cannot be sent.")
        : text::filled(tr("The header %1 has a line break or another control character in it."), error.culprit);
    text.advice = error.culprit.compare("X-Amz-Security-Token"_L1, Qt::CaseInsensitive) == 0
        ? tr("Enter the session token again, in one line.")
        : tr("Look at the access key, the region and the session token.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::unexpected(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Unexpected answer");
    text.whatHappened = error.host.isEmpty()
        ? tr("What answered does not speak like AWS.")
        : text::filled(tr("What answered at %1 does not speak like AWS."), error.host);
    text.advice = tr("A sign-in page of the network or a proxy may be in between.");
    if (isOwnEndpoint(context))
        text.advice += u' ' + lookAtEndpoint(context);
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::stopped()
{
    ErrorText text;
    text.title = tr("Stopped");
    text.whatHappened = tr("The request was stopped before it had an answer.");
    text.remedies = {Remedy::Retry};
    return text;
}

} // namespace ui
