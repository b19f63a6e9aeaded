// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errors/ErrorWords.h"
#include "ui/errors/ProxyInUse.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isRebind(const ErrorContext &context)
{
    return context.act == ErrorContext::Act::Rebinding;
}

} // namespace

QString ErrorWords::checkTheWay(const aws::Error &error)
{
    const QString proxy = proxyInUse(error.host);
    return proxy.isEmpty() ? tr("Check network and firewall.")
                           : tr("Check network, firewall and proxy. The proxy in use is %1.").arg(proxy);
}

ErrorText ErrorWords::hostNotFound(const aws::Error &error)
{
    ErrorText text;
    text.title = error.host.isEmpty() ? tr("Cannot find AWS") : tr("Cannot find %1").arg(error.host);
    text.whatHappened = tr("This name has no address. The network may be down.");
    text.advice = tr("Check network and VPN, then the region and the endpoint URL.");
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::notReached(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("No answer from AWS");
    text.whatHappened =
        error.host.isEmpty() ? tr("The connection was refused.") : tr("%1 refused the connection.").arg(error.host);
    text.advice = checkTheWay(error);
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::connectionLost(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("No answer from AWS");
    text.whatHappened = isRebind(context) ? tr("The connection broke before the answer for %1.").arg(context.encoder)
                                          : tr("The connection broke before the answer.");
    text.advice = checkTheWay(error);
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::timedOut(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("No answer from AWS");
    if (isRebind(context))
        text.whatHappened = tr("AWS did not answer in time about %1.").arg(context.encoder);
    else
        text.whatHappened = context.act == ErrorContext::Act::Listing ? tr("The list did not arrive in time.")
                                                                      : tr("AWS did not answer in time.");
    text.advice = checkTheWay(error);
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::notTrusted(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("Connection not trusted");
    text.whatHappened = error.host.isEmpty() ? tr("The certificate is not one this computer trusts.")
                                             : tr("The certificate of %1 is not trusted here.").arg(error.host);
    text.advice = tr("If your company inspects traffic, set AWS_CA_BUNDLE to its certificate file.");
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::proxyFailed(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("No way through the proxy");
    const QString proxy = proxyInUse(error.host);
    text.whatHappened = proxy.isEmpty() ? tr("The proxy could not be reached, or it refused.")
                                        : tr("The proxy %1 could not be reached, or it refused.").arg(proxy);
    text.advice = tr("Check the proxy settings of this computer.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::proxyNeedsPassword(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("Proxy needs a password");
    const QString proxy = proxyInUse(error.host);
    text.whatHappened = proxy.isEmpty() ? tr("The proxy lets nothing through without a password.")
                                        : tr("The proxy %1 lets nothing through without a password.").arg(proxy);
    text.advice = tr("Enter the proxy’s user name and password.");
    text.remedies = {Remedy::ProxyPassword};
    return text;
}

ErrorText ErrorWords::unexpected(const aws::Error &error)
{
    ErrorText text;
    text.title = tr("Unexpected answer");
    text.whatHappened = error.host.isEmpty() ? tr("What answered does not speak like AWS.")
                                             : tr("What answered at %1 does not speak like AWS.").arg(error.host);
    text.advice = tr("A sign-in page of the network or a proxy may be in between.");
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
