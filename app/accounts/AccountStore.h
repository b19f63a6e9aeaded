// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountFile.h"
#include "files/Error.h"

#include <QObject>

#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace accounts {

struct StoreError {
    enum class Kind {
        NameMissing,
        NameTaken,
        NotSaved, ///< of the environment, or removed meanwhile
        CannotWrite, ///< `file` says why
        Newer, ///< a newer version of this program keeps the accounts; its file is left alone
    };
    Kind kind = Kind::CannotWrite;
    files::Error file = {};
};

using StoreResult = tl::expected<void, StoreError>;

/// The accounts there are, with the account "Environment" first if there is one. All but that one are kept in
/// `accounts.json` of the configuration folder, which is replaced as a whole or not at all. Holds no secret.
/// A change that cannot be written is not made. What of the file is not understood stays in it. The file of version 1
/// is read; with the first change it becomes one of this version, and `accounts.json.v1` is what it was before. GUI
/// thread only.
class AccountStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountStore)

public:
    AccountStore(const QString &configDir, std::optional<Account> environment, QObject *parent = nullptr);

    const std::vector<Account> &accounts() const { return m_accounts; }
    /// The account of that id, or nullptr; valid until the next change.
    const Account *find(const QUuid &id) const;
    const Account *findByName(const QString &name) const;

    /// Adds an account; makes an id when it has none.
    tl::expected<QUuid, StoreError> add(Account account);
    /// Adds an account without writing it, for one that needs no file. The next change that is written writes it too.
    tl::expected<QUuid, StoreError> addForThisRun(Account account);
    StoreResult update(const Account &account);
    /// Forgets the account. Its secret is SecretStore::removeAccount's business, which calls this.
    StoreResult remove(const QUuid &id);

    /// `wish`, or "wish 2", "wish 3" … when there is one of that name (in any case).
    QString uniqueName(const QString &wish) const;
    /// Whether an account other than `except` has this name, in any case.
    bool isNameTaken(const QString &name, const QUuid &except) const;

    /// What a person should know of the file as it was found; nothing, normally.
    struct Found {
        QString setAside; ///< where a file that is no list of accounts was moved to
        std::optional<files::Error> unreadable; ///< it is left alone, and nothing is written
        bool isNewer = false; ///< of a newer version of this program: it is left alone, and nothing is written
        int notUnderstood = 0; ///< accounts that stay in the file and are not among accounts()
    };
    const Found &found() const { return m_found; }

Q_SIGNALS:
    void added(const QUuid &id);
    void changed(const QUuid &id);
    /// Emitted when the account is gone; what it was.
    void removed(const accounts::Account &account);

private:
    void load();
    void setAside();
    StoreResult check(const Account &account) const;
    StoreResult replace(std::vector<Account> accounts);
    files::Result<void> keepOlder() const;

    QString m_path;
    Found m_found;
    AccountFile m_file; ///< as it is on the disk
    std::vector<Account> m_accounts;
};

} // namespace accounts
