// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/SecretClipboard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

std::unique_ptr<QMimeData> confidential(const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    // What clipboard histories leave out: Klipper and those that follow it; Windows ("Cloud Clipboard and Clipboard
    // History Formats"); macOS by the convention of nspasteboard.org.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
    data->setData(u"ExcludeClipboardContentFromMonitorProcessing"_s, "1"_ba);
    data->setData(u"org.nspasteboard.ConcealedType"_s, text.toUtf8());
    return data;
}

QByteArray randomSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
}

} // namespace

SecretClipboard::SecretClipboard(std::chrono::milliseconds lifetime, QObject *parent)
    : QObject(parent)
    , m_lifetime(lifetime)
    , m_salt(randomSalt())
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &SecretClipboard::takeBack);
    // The clipboard must still be there: an object that outlives the application would come too late.
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &SecretClipboard::takeBack);
}

SecretClipboard::~SecretClipboard()
{
    if (QCoreApplication::instance())
        takeBack();
}

void SecretClipboard::copyStreamKey(const aws::Secret &key)
{
    QGuiApplication::clipboard()->setMimeData(confidential(key.reveal()).release());
    m_ours = fingerprint(key.reveal());
    m_expiry.start(m_lifetime);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_lifetime).count();
    Q_EMIT copied(tr("Key copied. The clipboard is cleared in %1 s.").arg(seconds));
}

void SecretClipboard::takeBack()
{
    m_expiry.stop();
    if (m_ours.isEmpty())
        return;
    const QByteArray ours = std::exchange(m_ours, {});
    QClipboard *const clipboard = QGuiApplication::clipboard();
    // By content: a clipboard service that took the content over from us holds our secret all the same.
    if (fingerprint(clipboard->text()) != ours)
        return;
    clipboard->clear();
    Q_EMIT takenBack();
}

QByteArray SecretClipboard::fingerprint(const QString &text) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_salt);
    hash.addData(text.toUtf8());
    return hash.result();
}

} // namespace ui
