// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/Journal.h"

#include <QWidget>

#include <stop_token>

class QLabel;
class QProgressBar;
class QPushButton;

namespace files {
class Settings;
}

namespace ui {

/// The journal on its way into a file: asks where to, then shows how far it is, and can be stopped. It takes no room
/// while it does nothing. A file is there whole or not at all.
class JournalSaving final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalSaving)

public:
    /// The journal outlives it.
    explicit JournalSaving(patchbay::Journal &journal, QWidget *parent = nullptr);
    ~JournalSaving() override;

    /// Asks where to; `total` is how many entries that are, where it is known.
    void ask(files::Settings &settings, const patchbay::JournalQuery &query, std::optional<qint64> total);
    /// A name that ends in ".json" is JSON; every other one is a table.
    void save(const QString &path, const patchbay::JournalQuery &query, std::optional<qint64> total);
    bool isSaving() const { return m_isSaving; }

Q_SIGNALS:
    void savingChanged();
    /// What became of it.
    void saved(const QString &sentence);
    void failed(const QString &sentence);

private:
    using Result = tl::expected<qint64, patchbay::ExportError>;

    void setSaving(bool isSaving);
    void showProgress(qint64 rows, std::optional<qint64> total);
    void tell(const Result &result, const QString &path);

    patchbay::Journal &m_journal;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    std::stop_source m_stopping;
    bool m_isSaving = false;
};

} // namespace ui
