// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/details/KeyReader.h"
#include "ui/messages/Remedies.h"
#include "ui/words/ErrorText.h"

namespace ui {

class MessageBar;
class SecretClipboard;

/// Copies what an encoder in the list must be told, its stream key or the URL of its stage, by the rules of the
/// details: it is read first, each time, and not copied any more once somebody has moved on. What goes wrong is a
/// message above the list.
class EncoderCopies final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EncoderCopies)

public:
    /// All of it outlives this.
    EncoderCopies(patchbay::Plant &plant, SecretClipboard &clipboard, MessageBar &bar, QObject *parent = nullptr);
    ~EncoderCopies() override;

    /// What else than to try again can be done about an error of a source.
    using RemediesOf = std::function<Remedies(const patchbay::SourceId &source)>;
    void setRemedies(RemediesOf remediesOf) { m_remediesOf = std::move(remediesOf); }

    /// Of an encoder with one key: those of two legs must be told apart.
    void copyKey(const patchbay::EncoderId &encoder);
    void copyUrl(const patchbay::EncoderId &encoder);
    /// Reads no more for another encoder than the only one of these.
    void keepTo(const QList<patchbay::EncoderId> &selected);
    void leave();

Q_SIGNALS:
    /// "URL of cam-03 copied." That a key was copied, SecretClipboard says.
    void statusText(const QString &text);

private:
    void takeUrl(const patchbay::EncoderId &encoder, const QString &url);
    void showNothing(const QString &pattern, const patchbay::EncoderId &encoder);
    void showError(const patchbay::EncoderId &encoder, const aws::Error &error, const std::function<void()> &again);

    patchbay::Plant &m_plant;
    RemediesOf m_remediesOf;
    SecretClipboard &m_clipboard;
    MessageBar &m_bar;
    KeyReader m_keys;
    patchbay::EncoderId m_encoder; ///< whose was copied last
    std::stop_source m_reading;
};

} // namespace ui
