// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <QNetworkReply>

namespace aws {

/// Whether a reply that has ended with `error` brought a whole answer. QNetworkReply makes an error of every status
/// from 400 on; to us those are answers.
bool isAnswer(QNetworkReply::NetworkError error, int status);

/// What an error that is no answer means. `wasSent`: of the request, as far as it is known.
ErrorKind kindOf(QNetworkReply::NetworkError error, bool wasSent);

/// The same in words, for Details: Qt's own where it has good ones.
QString reasonOf(const QNetworkReply &reply);

/// Whether Qt may say so when its proxy, the tunnel, refused the way.
bool isProxys(QNetworkReply::NetworkError error);

} // namespace aws
