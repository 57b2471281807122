"""A small file system in memory at a folder, that can be full and then not: for databases' and brokers' data."""

import os
import shutil
import subprocess
from pathlib import Path

# More than a run writes; full is what is used at that moment.
MEGABYTES = 4096
# How often a size is tried while the folder is written to.
TRIES = 20


class SmallDisk:
    """A tmpfs in a folder's place. The folder's content goes into it, and comes out of it when it goes."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._beside = folder.with_name(folder.name + ".kept")

    @property
    def is_there(self) -> bool:
        return os.path.ismount(self.folder)

    def make(self) -> None:
        """Puts the file system in place, unless it is there from a run that was interrupted."""
        if self.is_there:
            self.free()
            return
        self._restore_interrupted()
        self.folder.mkdir(parents=True, exist_ok=True)
        status = self.folder.stat()
        self.folder.rename(self._beside)
        self.folder.mkdir()
        mount("-t", "tmpfs", "-o", f"size={MEGABYTES}m,mode={status.st_mode & 0o777:o}", "dora-faults", self.folder)
        os.chown(self.folder, status.st_uid, status.st_gid)
        copy(self._beside, self.folder)
        shutil.rmtree(self._beside)

    def _restore_interrupted(self) -> None:
        # Whoever was interrupted while it copied left the original beside.
        if self._beside.exists():
            shutil.rmtree(self.folder, ignore_errors=True)
            self._beside.rename(self.folder)

    def fill(self) -> None:
        """From now on nothing more fits: the size becomes what is used."""
        for attempt in range(TRIES):
            figures = os.statvfs(self.folder)
            used = (figures.f_blocks - figures.f_bfree) * figures.f_frsize
            try:
                # What is written between the look and the mount would not fit, and then the size stays as it was.
                return mount("-o", f"remount,size={used // 1024 + 16 * attempt}k", self.folder)
            except OSError:
                if attempt == TRIES - 1:
                    raise

    def free(self) -> None:
        """There is room again."""
        mount("-o", f"remount,size={MEGABYTES}m", self.folder)

    def remove(self) -> None:
        """Brings the content to the disk; whoever uses it must have ended."""
        if not self.is_there:
            return
        shutil.rmtree(self._beside, ignore_errors=True)
        copy(self.folder, self._beside)
        self.drop()
        self.folder.rmdir()
        self._beside.rename(self.folder)

    def drop(self) -> None:
        """Takes it away with its content."""
        if self.is_there:
            subprocess.run(["umount", self.folder], check=True, capture_output=True)


def mount(*arguments) -> None:
    ended = subprocess.run(["mount", *arguments], capture_output=True, text=True)
    if ended.returncode != 0:
        raise OSError(f"mount {' '.join(map(str, arguments))}: {ended.stderr.strip()}")


def copy(source: Path, target: Path) -> None:
    """Copies a folder with owners, rights and holes."""
    subprocess.run(["cp", "--archive", "--sparse=always", f"{source}/.", target], check=True, capture_output=True)


def why_not() -> str | None:
    """Why small disks can't be made here; None where they can."""
    if os.geteuid() != 0:
        return "mounting a tmpfs needs root"
    probe = Path("/tmp") / f"dora-faults-mount-{os.getpid()}"
    probe.mkdir()
    try:
        mount("-t", "tmpfs", "-o", "size=1m", "dora-faults", probe)
        subprocess.run(["umount", probe], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        return f"a tmpfs can't be mounted here: {error}"
    finally:
        probe.rmdir()
    return None
