// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/SecretClipboard.h"

#include "text/Isolate.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString concealedType = u"org.nspasteboard.ConcealedType"_s;

/// A text that clipboard histories leave out: Klipper and those that follow it; Windows ("Cloud Clipboard and Clipboard
/// History Formats"); macOS by the convention of nspasteboard.org. What it hands out is made when somebody pastes.
class ConfidentialText final : public QMimeData {
public:
    explicit ConfidentialText(aws::Secret secret)
        : m_secret(std::move(secret))
    {
        setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
        setData(u"ExcludeClipboardContentFromMonitorProcessing"_s, "1"_ba);
    }
    QStringList formats() const override { return QMimeData::formats() << u"text/plain"_s << concealedType; }
    bool hasFormat(const QString &mimeType) const override { return formats().contains(mimeType); }

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType type) const override
    {
        if (mimeType == concealedType)
            return m_secret.reveal().toUtf8();
        return mimeType == "text/plain"_L1 ? m_secret.reveal() : QMimeData::retrieveData(mimeType, type);
    }

private:
    aws::Secret m_secret;
};

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
    QGuiApplication::clipboard()->setMimeData(new ConfidentialText(key));
    m_ours = fingerprint(key.reveal());
    m_expiry.start(m_lifetime);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_lifetime).count();
    Q_EMIT copied(text::filled(tr("Key copied. The clipboard is cleared in %1 s."), seconds));
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
    QByteArray utf8 = text.toUtf8();
    hash.addData(utf8);
    aws::wipe(utf8);
    return hash.result();
}

} // namespace ui
