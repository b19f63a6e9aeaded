// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace aws {

/// A body that can be read once: QNetworkAccessManager then cannot send it a second time when the server closes
/// without an answer; it ends with ContentReSendError instead.
class OneTimeBody final : public QIODevice {
public:
    explicit OneTimeBody(const QByteArray &body);
    /// Overwrites the body, unless somebody else has it too.
    ~OneTimeBody() override;

    /// Qt reads it only to write it to an open connection, the head of the request together with its first bytes. So as
    /// long as nothing was read, nothing was sent.
    bool isUntouched() const { return m_isUntouched; }

    bool isSequential() const override { return true; }
    /// QNetworkAccessManager tries to begin anew; the base class would warn of it.
    bool seek(qint64) override { return false; }
    qint64 bytesAvailable() const override { return rest() + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 rest() const { return m_body.size() - m_taken; }

    QByteArray m_body;
    qsizetype m_taken = 0;
    bool m_isUntouched = true;
};

} // namespace aws
