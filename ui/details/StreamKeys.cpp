// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/StreamKeys.h"

#include "ui/details/DetailsSheet.h"
#include "ui/details/SecretClipboard.h"

namespace ui {

StreamKeys::StreamKeys(patchbay::Plant &plant, SecretClipboard &clipboard, DetailsSheet &sheet, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_sheet(sheet)
    , m_revealing(plant)
    , m_copying(plant)
{
    connect(&sheet, &DetailsSheet::revealRequested, this, &StreamKeys::reveal);
    connect(&sheet, &DetailsSheet::copyKeyRequested, this, &StreamKeys::copy);
}

void StreamKeys::setEncoder(const patchbay::EncoderId &encoder)
{
    m_encoder = encoder;
    conceal();
    m_copying.leave();
}

void StreamKeys::conceal()
{
    m_revealing.leave();
    m_sheet.hideKeys();
}

void StreamKeys::reveal(const patchbay::KeyOwner &owner)
{
    Q_EMIT asked();
    m_revealing.read(m_encoder, owner, [this, owner](const aws::Result<aws::Secret> &key) {
        if (!key)
            Q_EMIT failed(key.error(), [this, owner] { reveal(owner); });
        else if (key->isEmpty())
            Q_EMIT gone();
        else
            m_sheet.revealKey(owner, *key);
    });
}

void StreamKeys::copy(const patchbay::KeyOwner &owner)
{
    Q_EMIT asked();
    m_copying.read(m_encoder, owner, [this, owner](const aws::Result<aws::Secret> &key) {
        if (!key)
            Q_EMIT failed(key.error(), [this, owner] { copy(owner); });
        else if (key->isEmpty())
            Q_EMIT gone();
        else
            m_clipboard.copyStreamKey(*key);
    });
}

} // namespace ui
