// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/BindingsCsv.h"
#include "ui/widgets/Dialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class SentenceLabel;

/// Bindings from a table, for one source, which is named: what they come to, and what is wrong with them, line by line.
/// A table with problems goes on only when a person leaves those lines out. It changes nothing: what is left goes to a
/// preview.
class ImportBindingsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportBindingsDialog)

public:
    struct File {
        QString name;
        QByteArray content;
    };

    /// At least one source is open. Plant and labels outlive it; it deletes itself when it is closed. `first` is the
    /// source that is chosen beforehand.
    ImportBindingsDialog(File file, const patchbay::Plant &plant, const patchbay::Labels &labels,
                         const patchbay::SourceId &first, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const patchbay::Patch &patch);

private:
    void addSources(const patchbay::SourceId &first);
    void setUpProblems();
    void read();
    void update();
    void copy();
    void go();

    File m_file;
    const patchbay::Plant &m_plant;
    const patchbay::Labels &m_labels;
    patchbay::ImportedBindings m_imported;
    QComboBox *m_source;
    SentenceLabel *m_summary;
    QPlainTextEdit *m_problems;
    QCheckBox *m_leaveOut;
    QLabel *m_copied;
    DialogFooter *m_footer;
    QPushButton *m_copy;
    QPushButton *m_preview;
};

} // namespace ui
