/*
 * Preloaded into a process (LD_PRELOAD), it makes the n-th call to a file below watched folders fail, or ends the process there.
 *
 * What fails is told by a file that all processes of one trial map (LABORATORY_CONTROL): which call, how, and back how many
 * there were. Calls are counted over all processes, so "one after the other, all of them" is a loop over `at`.
 *
 *   calls watched: open, read, write, rename, fsync, unlink, mkdir, opendir, flock, ftruncate; large allocations; forks
 *   a fork may fail, or its child gets a signal some time after it has begun, whatever program it is by then
 *   what is never watched: the program's own code (.py, .pyc, .so), whose loss is not the program's to report
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum call { OPEN = 1, READ = 2, WRITE = 4, RENAME = 8, FSYNC = 16, UNLINK = 32, MKDIR = 64, LIST = 128, LOCK = 256, ALLOCATE = 512, FORK = 1024, CHILD = 2048 };

/* The layout is repeated in control.py. */
struct control {
    int32_t armed;        /* 0: only pass through */
    int32_t calls;        /* which kinds are counted: a sum of `enum call` */
    int32_t at;           /* the number of the call that fails, from 1; 0: none */
    int32_t last;         /* up to this call they all fail (a full disk stays full) */
    int32_t error;        /* errno; 0: SIGKILL; -1: half of what is to be written is, then the process is killed */
    int32_t count;        /* back: calls counted */
    int32_t failed;       /* back: calls failed */
    int32_t begun;        /* back: whether a watched file was opened; allocations count from then on, not the interpreter's start */
    int32_t after;        /* milliseconds from a child's begin to its signal, which `error` is the number of */
    char what[512];       /* back: its path */
    char folders[4][512]; /* watched */
};

static struct control *control;
static char names[1024][256]; /* paths of open files, by descriptor; "" where not watched */
static __thread int inside;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("LABORATORY_CONTROL");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *map = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (map != MAP_FAILED) control = map;
}

static int ends(const char *path, const char *suffix) {
    size_t n = strlen(path), m = strlen(suffix);
    return n >= m && !strcmp(path + n - m, suffix);
}

static int watched(int folder, const char *path) {
    if (!control || !control->armed || !path || inside) return 0;
    char whole[PATH_MAX];
    if (path[0] != '/') {
        if (folder != AT_FDCWD || !getcwd(whole, sizeof whole - strlen(path) - 2)) return 0;
        strcat(strcat(whole, "/"), path);
        path = whole;
    }
    if (ends(path, ".py") || ends(path, ".pyc") || strstr(path, ".so") || strstr(path, "__pycache__")) return 0;
    for (int i = 0; i < 4; i++) {
        size_t n = strlen(control->folders[i]);
        if (n && !strncmp(path, control->folders[i], n) && (path[n] == '/' || !path[n])) return 1;
    }
    return 0;
}

/* Whether this call is one that fails; sets errno. */
static int fails(enum call kind, const char *what) {
    if (!(control->calls & kind)) return 0;
    int number = __atomic_add_fetch(&control->count, 1, __ATOMIC_SEQ_CST);
    if (!control->at || number < control->at || number > control->last) return 0;
    if (__atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST) == 1) {
        snprintf(control->what, sizeof control->what, "%s", what);
    }
    if (control->error == 0) kill(getpid(), SIGKILL);
    errno = control->error;
    return 1;
}

static int fails_named(enum call kind) { return fails(kind, "fork"); }
static int fails_at(enum call kind, int folder, const char *path) { return watched(folder, path) && fails(kind, path); }
static int fails_in(enum call kind, int file) {
    return control && control->armed && !inside && file >= 0 && file < 1024 && names[file][0] && fails(kind, names[file]);
}
static int keep(int file, int folder, const char *path) {
    if (file >= 0 && file < 1024) {
        if (watched(folder, path)) {
            control->begun = 1;
            snprintf(names[file], sizeof names[file], "%s", path);
        } else names[file][0] = 0;
    }
    return file;
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define MODE                                                                                                                     \
    mode_t mode = 0;                                                                                                             \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }

int open(const char *path, int flags, ...) { MODE; REAL(open); if (fails_at(OPEN, AT_FDCWD, path)) return -1; return keep(real(path, flags, mode), AT_FDCWD, path); }
int open64(const char *path, int flags, ...) { MODE; REAL(open64); if (fails_at(OPEN, AT_FDCWD, path)) return -1; return keep(real(path, flags, mode), AT_FDCWD, path); }
int openat(int folder, const char *path, int flags, ...) { MODE; REAL(openat); if (fails_at(OPEN, folder, path)) return -1; return keep(real(folder, path, flags, mode), folder, path); }
int openat64(int folder, const char *path, int flags, ...) { MODE; REAL(openat64); if (fails_at(OPEN, folder, path)) return -1; return keep(real(folder, path, flags, mode), folder, path); }
FILE *fopen(const char *path, const char *mode) { REAL(fopen); if (fails_at(OPEN, AT_FDCWD, path)) return NULL; FILE *file = real(path, mode); if (file) keep(fileno(file), AT_FDCWD, path); return file; }
FILE *fopen64(const char *path, const char *mode) { REAL(fopen64); if (fails_at(OPEN, AT_FDCWD, path)) return NULL; FILE *file = real(path, mode); if (file) keep(fileno(file), AT_FDCWD, path); return file; }
int close(int file) { REAL(close); if (file >= 0 && file < 1024) names[file][0] = 0; return real(file); }

ssize_t read(int file, void *data, size_t size) { REAL(read); return fails_in(READ, file) ? -1 : real(file, data, size); }
ssize_t pread(int file, void *data, size_t size, off_t at) { REAL(pread); return fails_in(READ, file) ? -1 : real(file, data, size, at); }
ssize_t pread64(int file, void *data, size_t size, off64_t at) { REAL(pread64); return fails_in(READ, file) ? -1 : real(file, data, size, at); }
ssize_t write(int file, const void *data, size_t size) {
    REAL(write);
    if (control && control->error == -1 && control->at && size > 1) {
        int before = control->count;
        if (file >= 0 && file < 1024 && names[file][0] && (control->calls & WRITE) && before + 1 >= control->at) {
            real(file, data, size / 2);
            control->failed = 1;
            snprintf(control->what, sizeof control->what, "%s", names[file]);
            kill(getpid(), SIGKILL);
        }
    }
    return fails_in(WRITE, file) ? -1 : real(file, data, size);
}
int rename(const char *from, const char *to) { REAL(rename); return fails_at(RENAME, AT_FDCWD, to) ? -1 : real(from, to); }
int renameat(int a, const char *from, int b, const char *to) { REAL(renameat); return fails_at(RENAME, b, to) ? -1 : real(a, from, b, to); }
int fsync(int file) { REAL(fsync); return fails_in(FSYNC, file) ? -1 : real(file); }
int fdatasync(int file) { REAL(fdatasync); return fails_in(FSYNC, file) ? -1 : real(file); }
int ftruncate64(int file, off64_t size) { REAL(ftruncate64); return fails_in(WRITE, file) ? -1 : real(file, size); }
int unlink(const char *path) { REAL(unlink); return fails_at(UNLINK, AT_FDCWD, path) ? -1 : real(path); }
int unlinkat(int folder, const char *path, int flags) { REAL(unlinkat); return fails_at(UNLINK, folder, path) ? -1 : real(folder, path, flags); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); return fails_at(MKDIR, AT_FDCWD, path) ? -1 : real(path, mode); }
DIR *opendir(const char *path) { REAL(opendir); return fails_at(LIST, AT_FDCWD, path) ? NULL : real(path); }
/* Children. The signal comes from outside, as it does from a system that is short of memory: the child need do nothing for it. */
struct shot { pid_t child; int number; int after; };
static void *shoot(void *data) {
    struct shot *shot = data;
    usleep(1000 * (useconds_t)shot->after);
    kill(shot->child, shot->number);
    free(shot);
    return NULL;
}
pid_t fork(void) {
    REAL(fork);
    if (!control || !control->armed) return real();
    if (fails_named(FORK)) return -1;
    int number = 0;
    if (control->calls & CHILD) {
        int at = __atomic_add_fetch(&control->count, 1, __ATOMIC_SEQ_CST);
        if (control->at && at >= control->at && at <= control->last) {
            number = control->error;
            __atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST);
        }
    }
    pid_t child = real();
    struct shot *shot = child > 0 && number ? malloc(sizeof *shot) : NULL;
    pthread_t thread;
    if (shot) {
        *shot = (struct shot){child, number, control->after};
        if (!pthread_create(&thread, NULL, shoot, shot)) pthread_detach(thread);
    }
    return child;
}
pid_t vfork(void) { return fork(); } /* a wrapper cannot return twice into the frame of who called it */
int flock(int file, int what) { REAL(flock); return fails_in(LOCK, file) ? -1 : real(file, what); }

/* Memory refused: only requests of 64 KiB and more, which are pictures, fonts, pages and the interpreter's arenas. */
#define LARGE (64 << 10)
static int refused(size_t size) {
    if (size < LARGE || !control || !control->armed || !control->begun || inside) return 0;
    inside = 1;
    int answer = fails(ALLOCATE, "memory");
    inside = 0;
    if (answer) errno = ENOMEM;
    return answer;
}
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
void *malloc(size_t size) { return refused(size) ? NULL : __libc_malloc(size); }
void *calloc(size_t count, size_t size) { return refused(count * size) ? NULL : __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { return refused(size) ? NULL : __libc_realloc(old, size); }
