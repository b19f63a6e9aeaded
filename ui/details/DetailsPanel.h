// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/appearance/AccountMark.h"
#include "ui/details/DetailsReader.h"
#include "ui/details/SecretClipboard.h"

#include <QSet>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QStackedLayout;

namespace ui {

class EncoderPage;
class PublishingPart;
class StreamKeys;

/// What there is to know of the selected encoder, beside the list. It reads when the selection has settled, and only
/// while it is shown: the answer carries stream keys. It holds none of them, and shows one only while it is asked for:
/// until 30 s have passed, the selection moves on or the window loses the focus.
class DetailsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsPanel)

public:
    /// `words` says in a sentence or two what an error of a source means.
    using Words = std::function<QString(const patchbay::Source &, const aws::Error &)>;

    /// All of it outlives the panel.
    DetailsPanel(patchbay::Plant &plant, SecretClipboard &clipboard, Words words, QWidget *parent = nullptr);

    /// Which parts of an encoder's source are a question, as several of them are shown.
    struct ManySources {
        bool accounts = false;
        bool regions = false;
    };
    void nameSource(ManySources many);
    /// How an account is marked, whenever something of it is shown.
    void setMarks(MarkOf markOf) { m_markOf = std::move(markOf); }

    /// Those that are selected.
    void showEncoders(const QList<patchbay::EncoderId> &encoders);
    /// Whether it shows an encoder of which everything has been read, or could not be.
    bool hasRead() const;
    EncoderPage &page() { return *m_page; }

    /// Shows what the list knows, as it is now; reads the rest once more.
    void updateSummary();
    void readAgain();

    QSize sizeHint() const override;

Q_SIGNALS:
    /// "ARN copied.", for the status bar. That a key was copied, SecretClipboard says.
    void statusText(const QString &text);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectReading();
    void connectPlant();
    void showPlaceholder(const QString &text);
    void showPrompt();
    void showSummary(const patchbay::Configuration &configuration);
    void showSource();
    void startReading(const QString &stageArn);
    void noteRecovery(const patchbay::SourceId &source);
    /// The one that is selected; null: none, or several.
    patchbay::EncoderId encoder() const;
    void readingEnded();
    void leaveReading();
    void noteChanges(const std::vector<patchbay::ConfigurationChange> &changes);
    void noteRemoval();
    void showFailure(const aws::Error &error, std::function<void()> retry);
    void showKeyGone();

    patchbay::Plant &m_plant;
    Words m_words;
    MarkOf m_markOf;
    ManySources m_many;
    DetailsReader m_reader;
    QList<patchbay::EncoderId> m_encoders;
    bool m_isUnread = false; ///< something is selected and not read yet
    bool m_readsWhenListDoes = false; ///< they could not be read, which may pass
    QString m_stageArn; ///< the stage whose URL is shown or being read
    std::function<void()> m_retry;

    QStackedLayout *m_pages;
    QLabel *m_placeholder;
    EncoderPage *m_page;
    StreamKeys *m_keys;
    PublishingPart *m_publishing;
};

} // namespace ui
