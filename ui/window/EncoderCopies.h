// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/details/KeyReader.h"
#include "ui/words/ErrorText.h"

#include <memory>

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
    EncoderCopies(const patchbay::Plant &plant, SecretClipboard &clipboard, MessageBar &bar, QObject *parent = nullptr);
    ~EncoderCopies() override;

    /// Of an encoder with one key: those of two legs must be told apart.
    void copyKey(const patchbay::EncoderId &encoder);
    void copyUrl(const patchbay::EncoderId &encoder);
    /// Reads no more for another encoder than the only one of these.
    void keepTo(const std::vector<patchbay::EncoderId> &selected);

Q_SIGNALS:
    /// "URL copied." That a key was copied, SecretClipboard says.
    void statusText(const QString &text);
    /// Another one than to try again.
    void remedyChosen(ui::Remedy remedy);

private:
    void leave();
    patchbay::Source *beginWith(const patchbay::EncoderId &encoder);
    void takeUrl(const patchbay::EncoderId &encoder, const QString &url);
    void showNothing(const QString &pattern, const patchbay::EncoderId &encoder);
    void showError(const patchbay::Source &source, const aws::Error &error, const std::function<void()> &again);

    const patchbay::Plant &m_plant;
    SecretClipboard &m_clipboard;
    MessageBar &m_bar;
    std::unique_ptr<KeyReader> m_keys; ///< of the source of the encoder whose key was copied last
    patchbay::EncoderId m_encoder; ///< whose key or URL was copied last
    std::stop_source m_reading;
};

} // namespace ui
