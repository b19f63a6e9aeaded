// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/ReplyErrors.h"

using namespace Qt::StringLiterals;

namespace aws {

bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    // A 307, 308 or 401 isn't followed, but QNetworkAccessManager prepares for sending the body again.
    if (error == QNetworkReply::NoError || (error == QNetworkReply::ContentReSendError && status >= 300))
        return status >= 200;
    if (status == 407)
        return error == QNetworkReply::ProxyAuthenticationRequiredError;
    return status >= 400 && error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolFailure;
}

ErrorKind kindOf(QNetworkReply::NetworkError error, bool wasSent)
{
    switch (error) {
    case QNetworkReply::OperationCanceledError: // the transfer timeout
    case QNetworkReply::TimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::ConnectionRefused;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::TlsUntrusted;
    case QNetworkReply::UnknownNetworkError: // the socket's other errors: no route, most of all
        return wasSent ? ErrorKind::ConnectionLost : ErrorKind::ConnectionRefused;
    default:
        return ErrorKind::ConnectionLost;
    }
}

QString reasonOf(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::OperationCanceledError:
        return u"Nothing arrived for too long"_s;
    case QNetworkReply::ContentReSendError:
        return u"The connection was closed before an answer came"_s;
    default:
        return reply.errorString();
    }
}

bool isProxys(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return true;
    default:
        return false;
    }
}

} // namespace aws
