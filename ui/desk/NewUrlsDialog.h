// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/UrlNeeds.h"
#include "ui/widgets/Dialog.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class DialogFooter;

/// The encoders that need a new URL, each with its stage and URL, to copy and to tick off. It follows what is known
/// while it is open. Show it with open().
class NewUrlsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewUrlsDialog)

public:
    /// The plant outlives it.
    explicit NewUrlsDialog(const patchbay::Plant &plant, QWidget *parent = nullptr);

    /// Shows these from now on; what is selected stays so.
    void setNeeds(const std::vector<patchbay::UrlNeed> &needs);

Q_SIGNALS:
    /// A person says that this encoder has its URL.
    void given(const QString &configurationArn);

private:
    void fillFooter();
    QTreeWidgetItem *itemOf(const QString &configurationArn) const;
    void fill(QTreeWidgetItem &item, const patchbay::UrlNeed &need) const;
    void updateButtons();
    void copyUrl();
    void copyAll();
    void giveSelected();

    const patchbay::Plant &m_plant;
    QTreeWidget *m_list;
    QLabel *m_copied;
    DialogFooter *m_footer;
    QPushButton *m_copyUrl;
    QPushButton *m_copyAll;
    QPushButton *m_done;
};

} // namespace ui
