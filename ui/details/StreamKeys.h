// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/details/KeyReader.h"

namespace ui {

class DetailsSheet;
class SecretClipboard;

/// Shows and copies the stream keys of the encoder on a sheet, each read anew when it is asked for.
class StreamKeys final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamKeys)

public:
    /// All of it outlives this.
    StreamKeys(patchbay::Plant &plant, SecretClipboard &clipboard, DetailsSheet &sheet, QObject *parent = nullptr);

    /// Another encoder is on the sheet, or none: what is shown is hidden, and nothing is read any more.
    void setEncoder(const patchbay::EncoderId &encoder);
    /// Hides what is shown, or about to be; what is being copied goes on.
    void conceal();

Q_SIGNALS:
    /// One is asked for: what was told of an earlier one is past.
    void asked();
    void failed(const aws::Error &error, const std::function<void()> &retry);
    /// The encoder no longer has it. Asking for it again would not help; reading shows which there are now.
    void gone();

private:
    void reveal(const patchbay::KeyOwner &owner);
    void copy(const patchbay::KeyOwner &owner);

    SecretClipboard &m_clipboard;
    DetailsSheet &m_sheet;
    patchbay::EncoderId m_encoder;
    KeyReader m_revealing;
    KeyReader m_copying;
};

} // namespace ui
