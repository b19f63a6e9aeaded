// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/stagechoice/EndpointCheck.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class ElidedField;

/// Whether the encoder needs another URL for the stage that was chosen, and that URL to copy.
class AddressNote final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddressNote)

public:
    explicit AddressNote(QWidget *parent = nullptr);

    /// `stage` is the chosen one, as shown. `isWaitedFor`: the rebind goes on when the addresses have been compared.
    void show(const patchbay::AddressComparison &comparison, const QString &stage, bool isWaitedFor);

private:
    void copyUrl();

    QLabel *m_sign;
    QLabel *m_sentence;
    ElidedField *m_url;
    QPushButton *m_copy;
    QLabel *m_copied;
};

} // namespace ui
