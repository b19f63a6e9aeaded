// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "patchbay/plant/Ids.h"
#include "ui/handover/HandoverCard.h"

#include <QWidget>

#include <array>
#include <optional>
#include <stop_token>

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace patchbay {
class Plant;
}

namespace ui {

class QrView;
class SentenceLabel;

/// One card as it will be on paper, with dots for keys, and on demand the QR code of its server and key, which is read
/// for that, shown for a while and not kept.
class CardView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CardView)

public:
    /// The plant outlives it.
    explicit CardView(const patchbay::Plant &plant, QWidget *parent = nullptr);
    ~CardView() override;

    /// A code that is shown stays while it is of the same encoder.
    void showCard(const patchbay::EncoderId &encoder, const HandoverCard &card);

Q_SIGNALS:
    /// Why there is no code; empty: what was told before is past.
    void told(const QString &sentence);

private:
    QBoxLayout *makeCodeRow();
    QWidget *makeCodePage();
    void updateButtons();
    void toggleCode(std::size_t leg);
    void showCode(std::size_t leg, const aws::Result<std::vector<aws::Secret>> &keys);
    void concealCode();

    const patchbay::Plant &m_plant;
    QStackedWidget *m_stack; ///< the card, or its code
    QTextBrowser *m_preview;
    QrView *m_code;
    SentenceLabel *m_codeOf;
    std::array<QPushButton *, 2> m_buttons; ///< of each leg
    patchbay::EncoderId m_encoder;
    HandoverCard m_card; ///< without keys
    QString m_shown; ///< in the preview
    std::optional<std::size_t> m_codeLeg; ///< whose code is shown
    std::stop_source m_readingCode;
};

} // namespace ui
