// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ProxyWords.h"

#include "text/Isolate.h"
#include "ui/words/ProxyInUse.h"

#include <QCoreApplication>

namespace ui::proxies {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProxyWords)
};

} // namespace

ErrorText failed(const aws::Error &error)
{
    ErrorText text;
    text.title = Words::tr("No way through the proxy");
    const QString proxy = proxyInUse(error.host);
    text.whatHappened = proxy.isEmpty()
        ? Words::tr("The proxy could not be reached, or it refused.")
        : text::filled(Words::tr("The proxy %1 could not be reached, or it refused."), proxy);
    text.advice = Words::tr("Check the proxy settings of this computer.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText needsPassword(const aws::Error &error)
{
    ErrorText text;
    text.title = Words::tr("Proxy needs a password");
    const QString proxy = proxyInUse(error.host);
    if (error.isLoginRefused) {
        text.whatHappened = proxy.isEmpty()
            ? Words::tr("The proxy did not accept the user name and the password.")
            : text::filled(Words::tr("The proxy %1 did not accept the user name and the password."), proxy);
        text.advice = Words::tr("They are not sent again until you enter them anew.");
    } else {
        text.whatHappened = proxy.isEmpty()
            ? Words::tr("The proxy lets nothing through without a password.")
            : text::filled(Words::tr("The proxy %1 lets nothing through without a password."), proxy);
        text.advice = Words::tr("Enter the proxy’s user name and password.");
    }
    text.remedies = {Remedy::ProxyPassword};
    return text;
}

ErrorText signInUnknown(const aws::Error &error)
{
    ErrorText text;
    text.title = Words::tr("Proxy sign-in not supported");
    const QString proxy = proxyInUse(error.host);
    text.whatHappened = proxy.isEmpty()
        ? Words::tr("The proxy takes no sign-in that this program has: Basic or Digest.")
        : text::filled(Words::tr("The proxy %1 takes no sign-in that this program has: Basic or Digest."), proxy);
    text.advice = Words::tr("It may want NTLM or Negotiate. Ask who runs the proxy.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText unusable(const aws::Error &error)
{
    ErrorText text;
    text.title = Words::tr("Proxy setting cannot be used");
    text.advice = Words::tr("Write it like http://proxy.example:3128 and start this program again.");
    switch (error.proxyFault.value_or(aws::ProxyFault::NoUrl)) {
    case aws::ProxyFault::Quoted:
        text.whatHappened = text::filled(Words::tr("The value of %1 is in quotation marks."), error.culprit);
        break;
    case aws::ProxyFault::NoUrl:
        text.whatHappened = text::filled(Words::tr("The value of %1 is not the URL of a proxy."), error.culprit);
        text.advice +=
            u' ' + Words::tr("In a password, write other characters than letters and digits percent-encoded.");
        break;
    case aws::ProxyFault::Encrypted:
        text.whatHappened = text::filled(Words::tr("%1 names a proxy that wants https for itself."), error.culprit);
        text.advice = Words::tr("This program speaks to proxies by http or SOCKS 5. Set one of those and start again.");
        break;
    case aws::ProxyFault::UnknownScheme:
        text.whatHappened =
            text::filled(Words::tr("%1 names a kind of proxy that this program does not know."), error.culprit);
        text.advice = Words::tr("This program speaks to proxies by http or SOCKS 5. Set one of those and start again.");
        break;
    }
    return text;
}

} // namespace ui::proxies
