// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Source.h"
#include "ui/desk/SourceMessages.h"
#include "ui/desk/SourceProblems.h"

#include <QPointer>

namespace ui {

/// What a person hears of a source that could not even be opened, because its account says what cannot be.
class RefusedSource final {
    Q_DISABLE_COPY_MOVE(RefusedSource)

public:
    /// Its messages belong to `parent`, which outlives this.
    RefusedSource(const patchbay::Source::Identity &identity, const aws::Error &error, const Remedies &remedies,
                  QWidget *parent);
    ~RefusedSource();

    SourceMessages &messages() { return *m_messages; }
    const EmptyPageProblem &emptyPage() const { return m_emptyPage; }

private:
    QPointer<SourceMessages> m_messages;
    EmptyPageProblem m_emptyPage;
};

} // namespace ui
