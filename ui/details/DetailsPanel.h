// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Inventory.h"
#include "ui/details/DetailsReader.h"
#include "ui/details/KeyReader.h"
#include "ui/details/SecretClipboard.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace ui {

class DetailsSheet;
class ElidedField;
class ProblemStrip;
class TallyLabel;

/// What there is to know of the selected encoder, beside the list. It reads when the selection has settled, and only
/// while it is shown: the answer carries stream keys. It holds none of them, and shows one only while it is asked for:
/// until 30 s have passed, the selection moves on or the window loses the focus.
class DetailsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsPanel)

public:
    /// `words` says in a sentence or two what an error means.
    using Words = std::function<QString(const aws::Error &)>;

    /// `scope` owns what is being read: whoever destroys the client awaits its end first.
    DetailsPanel(patchbay::Inventory &inventory, ivs::Client &client, async::TaskScope &scope,
                 SecretClipboard &clipboard, Words words, QWidget *parent = nullptr);

    /// The ARNs of the selected configurations.
    void showConfigurations(const QStringList &arns);
    /// No answer from AWS for a while: the state is unknown, and the last one is named as such.
    void setStale(bool stale);
    /// Whether it shows an encoder of which everything has been read, or could not be.
    bool hasRead() const { return !m_arns.isEmpty() && !m_isUnread; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// "ARN copied.", for the status bar. That a key was copied, SecretClipboard says.
    void statusText(const QString &text);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeContent();
    void connectReading();
    void connectInventory();

    void showPlaceholder(const QString &text);
    void showSummary(const patchbay::Configuration &configuration);
    void updateSummary();
    void startReading(const QString &stageArn);
    void readAgain();
    void noteRecovery();
    void readingEnded();
    void leaveReading();
    void noteChanges(const std::vector<patchbay::ConfigurationChange> &changes);
    void noteRemoval();

    void revealKey(const KeyOwner &owner);
    void copyKey(const KeyOwner &owner);
    void concealKeys();
    void showFailure(const aws::Error &error, std::function<void()> retry);
    void showKeyGone();

    patchbay::Inventory &m_inventory;
    SecretClipboard &m_clipboard;
    Words m_words;
    DetailsReader m_reader;
    KeyReader m_revealing;
    KeyReader m_copying;

    QStringList m_arns;
    bool m_stale = false;
    bool m_isUnread = false; ///< something is selected and not read yet
    bool m_readsWhenListDoes = false; ///< they could not be read, which may pass
    QString m_stageArn; ///< the stage whose URL is shown or being read
    std::function<void()> m_retry;

    QStackedLayout *m_pages;
    QLabel *m_placeholder;
    ElidedField *m_name = nullptr;
    QToolButton *m_copyName = nullptr;
    TallyLabel *m_tally = nullptr;
    QLabel *m_reading = nullptr;
    ProblemStrip *m_message = nullptr;
    DetailsSheet *m_sheet = nullptr;
};

} // namespace ui
