// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ConnectionWords.h"

#include "text/Isolate.h"
#include "ui/words/CaBundleWords.h"
#include "ui/words/ErrorTerms.h"
#include "ui/words/ProxyInUse.h"
#include "ui/words/WorldWords.h"

#include <QCoreApplication>

namespace ui::connections {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)
};

bool isRebind(const ErrorContext &context)
{
    return context.act == ErrorContext::Act::Rebinding;
}

bool isOwnEndpoint(const ErrorContext &context)
{
    return context.world.kind() == aws::World::Kind::Elsewhere;
}

/// Who works at the desk knows no variables: which one it is stands in the details.
QString lookAtEndpoint(const ErrorContext &context)
{
    return context.isEnvironment
        ? Words::tr("The address that this program asks was set on this computer: Details say by what.")
        : Words::tr("Look at the endpoint URL of the account.");
}

/// Whose certificate or port it was.
QString host(const aws::Error &error, const ErrorContext &context)
{
    return error.host.isEmpty() ? nameOf(context.world) : error.host;
}

QString checkTheWay(const aws::Error &error, const ErrorContext &context)
{
    const QString proxy = proxyInUse(error.host);
    const QString way = proxy.isEmpty()
        ? Words::tr("Check network and firewall.")
        : text::filled(Words::tr("Check network, firewall and proxy. The proxy in use is %1."), proxy);
    return isOwnEndpoint(context) ? way + u' ' + lookAtEndpoint(context) : way;
}

ErrorText noAnswer(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(Words::tr("No answer from %1"), nameOf(context.world));
    text.advice = checkTheWay(error, context);
    text.remedies = {Remedy::Retry};
    if (isOwnEndpoint(context))
        text.remedies.push_back(Remedy::EditAccount);
    return text;
}

} // namespace

ErrorText hostNotFound(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(Words::tr("Cannot find %1"), host(error, context));
    text.whatHappened = Words::tr("This name has no address. The network may be down.");
    text.advice = Words::tr("Check network and VPN.") + u' ' + terms::checkTheEndpoint(context);
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

ErrorText notReached(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text = noAnswer(error, context);
    text.whatHappened = error.host.isEmpty() ? Words::tr("The connection was refused.")
                                             : text::filled(Words::tr("%1 refused the connection."), error.host);
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

ErrorText connectionLost(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text = noAnswer(error, context);
    text.whatHappened = isRebind(context)
        ? text::filled(Words::tr("The connection broke before the answer for %1."), context.encoder)
        : Words::tr("The connection broke before the answer.");
    return text;
}

ErrorText timedOut(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text = noAnswer(error, context);
    if (isRebind(context))
        text.whatHappened =
            text::filled(Words::tr("%1 did not answer in time about %2."), subjectOf(context.world), context.encoder);
    else
        text.whatHappened = context.act == ErrorContext::Act::Listing
            ? Words::tr("The list did not arrive in time.")
            : text::filled(Words::tr("%1 did not answer in time."), subjectOf(context.world));
    return text;
}

ErrorText notTrusted(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Connection not trusted");
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    const QString name = host(error, context);
    switch (error.tlsProblem.value_or(aws::TlsProblem::Other)) {
    case aws::TlsProblem::NotYetValid:
        text.whatHappened = text::filled(Words::tr("The time of the certificate of %1 has not begun yet."), name);
        text.advice = Words::tr("Look at this computer’s clock: it may be slow.");
        break;
    case aws::TlsProblem::Expired:
        text.whatHappened = text::filled(Words::tr("The certificate of %1 has expired."), name);
        text.advice = Words::tr("Look at this computer’s clock: it may be fast.");
        break;
    case aws::TlsProblem::OtherHost:
        text.whatHappened = text::filled(Words::tr("What answered as %1 has the certificate of another host."), name);
        text.advice = Words::tr("A sign-in page of the network may be in between. Open a web page to see it.");
        break;
    case aws::TlsProblem::UnknownIssuer:
        text.whatHappened = text::filled(Words::tr("The certificate of %1 is not trusted here."), name);
        text.advice = error.caBundleFault
            ? caBundleSentence(*error.caBundleFault)
            : Words::tr("If your company inspects traffic, set AWS_CA_BUNDLE to its certificate file.");
        break;
    case aws::TlsProblem::NotInBundle:
        text.whatHappened = text::filled(Words::tr("The certificate of %1 is not trusted here."), name);
        text.advice =
            Words::tr("The file in AWS_CA_BUNDLE does not have its issuer. Ask for your company’s present one.");
        break;
    case aws::TlsProblem::NoCommonVersion:
        text.title = Words::tr("No secure connection");
        text.whatHappened = text::filled(Words::tr("%1 has no version of TLS that is safe today."), name);
        text.advice = Words::tr("TLS 1.2 or later is needed. An old proxy or firewall may be in between.");
        break;
    case aws::TlsProblem::NotTls:
        text.title = Words::tr("No secure connection");
        text.whatHappened = text::filled(Words::tr("%1 does not speak https on this port."), name);
        text.advice = isOwnEndpoint(context)
            ? lookAtEndpoint(context) + u' ' + Words::tr("The port may be another one.")
            : Words::tr("A sign-in page of the network or a proxy may be in between.");
        break;
    case aws::TlsProblem::Other:
        text.whatHappened = text::filled(Words::tr("There was no secure connection to %1."), name);
        text.advice = checkTheWay(error, context);
        break;
    }
    return text;
}

ErrorText gatewayFault(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("A gateway had a problem");
    text.whatHappened = error.host.isEmpty()
        ? Words::tr("Something in front of AWS answered with a fault.")
        : text::filled(Words::tr("What answered at %1 does not bear AWS’s marks."), error.host);
    text.advice =
        Words::tr("A proxy, a gateway or a sign-in page may be in between.") + u' ' + terms::checkTheEndpoint(context);
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

ErrorText unexpected(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Unexpected answer");
    text.whatHappened = error.host.isEmpty()
        ? Words::tr("What answered does not speak like AWS.")
        : text::filled(Words::tr("What answered at %1 does not speak like AWS."), error.host);
    text.advice = Words::tr("A sign-in page of the network or a proxy may be in between.");
    if (isOwnEndpoint(context))
        text.advice += u' ' + lookAtEndpoint(context);
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

} // namespace ui::connections
