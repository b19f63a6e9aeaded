// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/SecretClipboard.h"

#include "text/Isolate.h"
#include "ui/widgets/Clipboard.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString plainType = u"text/plain"_s;
/// Qt's Wayland plugin puts a copy of the text under this name into what doesn't have it.
const QString utf8Type = u"text/plain;charset=utf-8"_s;
const QString concealedType = u"org.nspasteboard.ConcealedType"_s;

QByteArray randomSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words));
}

} // namespace

/// A text that clipboard histories leave out: Klipper and those that follow it; Windows ("Cloud Clipboard and Clipboard
/// History Formats"); macOS by the convention of nspasteboard.org. What it hands out is made when somebody pastes.
class LentText final : public QMimeData {
public:
    explicit LentText(aws::Secret secret)
        : m_secret(std::move(secret))
    {
        setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
        setData(u"ExcludeClipboardContentFromMonitorProcessing"_s, "1"_ba);
    }
    /// From now on it is empty.
    void lapse() { m_secret = {}; }

    QStringList formats() const override { return QMimeData::formats() << plainType << utf8Type << concealedType; }
    bool hasFormat(const QString &mimeType) const override { return formats().contains(mimeType); }

protected:
    QVariant retrieveData(const QString &mimeType, QMetaType type) const override
    {
        if (mimeType == plainType)
            return m_secret.reveal();
        if (mimeType == utf8Type || mimeType == concealedType)
            return m_secret.reveal().toUtf8();
        return QMimeData::retrieveData(mimeType, type);
    }

private:
    aws::Secret m_secret;
};

SecretClipboard::Takes SecretClipboard::takesHere()
{
    return QGuiApplication::platformName().startsWith("wayland"_L1) ? Takes::AfterInput : Takes::Always;
}

SecretClipboard::SecretClipboard(std::chrono::milliseconds lifetime, Takes takes, QObject *parent)
    : QObject(parent)
    , m_lifetime(lifetime)
    , m_takes(takes)
    , m_salt(randomSalt())
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &SecretClipboard::takeBack);
    // The clipboard must still be there: an object that outlives the application would come too late.
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &SecretClipboard::end);
}

SecretClipboard::~SecretClipboard()
{
    if (QCoreApplication::instance())
        end();
}

void SecretClipboard::copyStreamKey(const aws::Secret &key)
{
    forget();
    m_lent = new LentText(key);
    clipboard::put(m_lent);
    m_ours = fingerprint(key.reveal());
    m_expiry.start(m_lifetime);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_lifetime).count();
    Q_EMIT copied(text::filled(tr("Key copied. It can be pasted for %1 s."), seconds));
}

void SecretClipboard::takeBack()
{
    m_expiry.stop();
    if (m_ours.isEmpty())
        return;
    const bool isThere = isStillThere();
    if (m_lent)
        m_lent->lapse();
    if (!isThere)
        forget();
    else if (m_takes == Takes::Always)
        overwrite();
    else
        qApp->installEventFilter(this);
}

bool SecretClipboard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        // After what it does: one input is good for one new content, and a person may be copying with it.
        QMetaObject::invokeMethod(this, &SecretClipboard::tryAgain, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void SecretClipboard::tryAgain()
{
    if (m_ours.isEmpty() || m_expiry.isActive())
        return; // it was overwritten, or something else was lent since
    if (isStillThere())
        overwrite();
    else
        forget();
}

/// By content as well: a clipboard service that took the content over from us holds our secret all the same.
bool SecretClipboard::isStillThere() const
{
    return (m_lent && clipboard::holds(m_lent)) || fingerprint(clipboard::text()) == m_ours;
}

/// With a text that does nothing: who keeps copies keeps the last one, and no text at all is none.
void SecretClipboard::overwrite()
{
    clipboard::put(u" "_s);
    if (isStillThere()) // it was refused: with the next input
        return;
    forget();
    Q_EMIT takenBack();
}

/// As well as can be done at once.
void SecretClipboard::end()
{
    takeBack();
    if (!m_ours.isEmpty())
        overwrite();
}

void SecretClipboard::forget()
{
    m_ours.clear();
    if (m_lent)
        m_lent->lapse();
    m_lent.clear();
    qApp->removeEventFilter(this);
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
